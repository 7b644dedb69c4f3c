; What Giao Ban's installer for Windows says and does beyond electron-builder's own script, which inserts these macros.
; Read by makensis as UTF-8; "npm run check:installer" compiles it.

!define EXIT_WINDOWS_TOO_OLD 3
!define EXIT_PROGRAM_OPEN 4
!define EXIT_DATA_NOT_DELETED 5
!define LANG_VI 1066

; electron-builder has these texts in English only; setting them once more is what the warning tells.
!macro customHeader
  !pragma warning disable 6030
  LangString installing ${LANG_VI} "Đang cài đặt Giao Ban, xin chờ…"
  LangString areYouSureToUninstall ${LANG_VI} "Gỡ Giao Ban khỏi máy này?$\r$\n$\r$\nDữ liệu của cơ quan (báo cáo, danh mục, bản sao lưu) được giữ nguyên."
  LangString uninstallFailed ${LANG_VI} "Chưa thay được bản cũ của phần mềm. Đóng Giao Ban rồi chạy lại bộ cài đặt. Dữ liệu không bị ảnh hưởng."
  LangString win7Required ${LANG_VI} "Giao Ban cần Windows 10 hoặc Windows 11, bản 64-bit."
  LangString x64WinRequired ${LANG_VI} "Giao Ban cần Windows 10 hoặc Windows 11, bản 64-bit."
  LangString windowsTooOld ${LANG_VI} "Máy này không cài được Giao Ban: phần mềm cần Windows 10 hoặc Windows 11, bản 64-bit.$\r$\n$\r$\nChưa có gì thay đổi trên máy. Hãy dùng một máy khác, hoặc báo người phụ trách công nghệ thông tin."
  LangString closeProgramFirst ${LANG_VI} "Giao Ban đang mở.$\r$\n$\r$\nĐóng Giao Ban (nội dung đang soạn được tự lưu), rồi bấm Thử lại."
!macroend

; Before anything else, so that nothing has been written yet. The run that only writes the uninstaller is part of the build.
!macro preInit
  !ifndef BUILD_UNINSTALLER
    ${IfNot} ${AtLeastWin10}
    ${OrIfNot} ${RunningX64}
      MessageBox MB_OK|MB_ICONSTOP "$(windowsTooOld)" /SD IDOK
      SetErrorLevel ${EXIT_WINDOWS_TOO_OLD}
      Quit
    ${EndIf}
  !endif
!macroend

; electron-builder would end the program by force; it may hold what was typed last, so it is only waited for. Without a person
; (an update that the program itself has started, a script of the IT person) for a minute, then nothing is changed.
!macro customCheckAppRunning
  !insertmacro IS_POWERSHELL_AVAILABLE
  StrCpy $R1 0
  ${Do}
    !insertmacro FIND_PROCESS "${APP_EXECUTABLE_FILENAME}" $R0
    ${If} $R0 != 0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      IntOp $R1 $R1 + 1
      ${If} $R1 > 60
        SetErrorLevel ${EXIT_PROGRAM_OPEN}
        Quit
      ${EndIf}
      Sleep 1000
    ${Else}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(closeProgramFirst)" IDRETRY +3
      SetErrorLevel ${EXIT_PROGRAM_OPEN}
      Quit
    ${EndIf}
  ${Loop}
!macroend

; Uninstalling never deletes data: the switch of electron-builder's uninstaller that would is refused.
!macro customUnInit
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "--delete-app-data" $R1
  ${IfNot} ${Errors}
    SetErrorLevel ${EXIT_DATA_NOT_DELETED}
    Quit
  ${EndIf}
!macroend
