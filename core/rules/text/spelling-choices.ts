/** The switches of a house's spelling, each named by example. */
export const spellingChoices = {
  tonePlacement: [
    { value: 'uỷ', label: 'uỷ ban, hoà giải, thuỷ lợi' },
    { value: 'ủy', label: 'ủy ban, hòa giải, thủy lợi' },
  ],
  endMark: [
    { value: './.', label: '…theo chỉ đạo./.' },
    { value: '.', label: '…theo chỉ đạo.' },
  ],
  recipientSeparator: [
    { value: ',', label: '- Cấp uỷ,' },
    { value: ';', label: '- Cấp uỷ;' },
  ],
} as const;

export const spellingTitles = {
  tonePlacement: 'Bỏ dấu',
  endMark: 'Kết thúc văn bản',
  recipientSeparator: 'Cuối mỗi dòng nơi nhận',
} as const satisfies Record<keyof typeof spellingChoices, string>;
