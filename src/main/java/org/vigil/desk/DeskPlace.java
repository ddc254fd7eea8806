package org.vigil.desk;

/**
 * A place at the desk that its menu and the command palette lead to, for those who may. Each module contributes its own
 * as beans, in the order of their {@link org.springframework.core.annotation.Order}: today 0, content 100, people 200,
 * the site 300, the system 400. Its name is the message {@code desk.place.<name>}.
 */
public record DeskPlace(String name, String path, Permission needs) {}
