package org.vigil.page;

import java.util.Map;
import java.util.Optional;

/** The assets for tests without a site, and the headers they and all pages are sent with. */
public final class AssetsFixture {

    private final Assets assets = new Assets();

    /** A file as it is sent. */
    public record Asset(byte[] bytes, String contentType) {}

    public Assets assets() {
        return assets;
    }

    /** The file at an address. */
    public Optional<Asset> file(String address) {
        return assets.find(address.substring("/assets/".length())).map(file -> new Asset(file.plain, file.contentType));
    }

    public static Map<String, String> headers() {
        return SecurityHeaders.of(false);
    }
}
