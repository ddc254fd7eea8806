package org.vigil.rebrand;

import java.util.List;

/** The services that readers can pass stories on to, in the order of their links. */
final class Services {

    static final List<String> ALL = List.of("email", "facebook", "whatsapp", "telegram", "bluesky", "x", "mastodon");

    private Services() {}
}
