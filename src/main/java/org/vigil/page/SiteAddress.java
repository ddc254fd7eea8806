package org.vigil.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where readers find the site: {@code https://news.example.org}, without a slash at the end. */
@ConfigurationProperties("vigil")
public record SiteAddress(
        @DefaultValue("http://localhost:8080") String baseUrl) {

    public SiteAddress {
        var address = URI.create(baseUrl);
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "base-url is '" + baseUrl + "', expected an address such as https://news.example.org");
        }
        baseUrl = baseUrl.replaceAll("/$", "");
    }

    public String absolute(String path) {
        return baseUrl + path;
    }

    public boolean isSecure() {
        return baseUrl.startsWith("https:");
    }
}
