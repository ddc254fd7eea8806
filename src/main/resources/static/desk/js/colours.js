// A colour that is picked is written beside the field, and one that is written is shown in it.
document.querySelectorAll("[data-colour]").forEach((picker) => {
  const field = document.getElementById(picker.dataset.colour);
  picker.addEventListener("input", () => (field.value = picker.value));
  field.addEventListener("input", () => {
    if (/^#[0-9a-f]{6}$/i.test(field.value)) picker.value = field.value.toLowerCase();
  });
});
