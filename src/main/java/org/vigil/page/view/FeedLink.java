package org.vigil.page.view;

/** A feed of this page: title, address and media type. */
public record FeedLink(String title, String href, String type) {}
