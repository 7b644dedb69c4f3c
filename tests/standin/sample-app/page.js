const saved = document.querySelector('#saved');
const text = document.querySelector('#text');
async function save() {
  const reply = await window.api.invoke('note:save', { text: text.value });
  saved.textContent = `Đã lưu: ${reply.note.text}`;
}

document.querySelector('#save').addEventListener('click', () => void save());
