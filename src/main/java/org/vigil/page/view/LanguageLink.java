package org.vigil.page.view;

/** A page in another language: its BCP 47 tag, its name in that language, its address and direction ({@code ltr} or {@code rtl}). */
public record LanguageLink(String language, String name, String href, String direction) {}
