package org.vigil;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that can be set, in {@code vigil.yaml}, as {@code VIGIL_…} in the environment, or by a flag. */
enum Setting {
    DATA("data", "data", "folder for the database, media and passwords", "a folder", Setting::anything),
    PORT("port", "8080", "port the site is served on", "a number from 1 to 65535", Setting::isPort),
    BASE_URL(
            "base-url",
            null,
            "address readers know the site by; without it http://localhost and the port",
            "an address such as https://news.example.org",
            value -> value.matches("https?://[^/\\s]+/?")),
    TRUSTED_PROXIES(
            "trusted-proxies",
            null,
            "addresses or networks whose X-Forwarded-… headers are believed, separated by commas",
            "addresses such as 10.0.0.5 or 10.0.0.0/8",
            value -> value.matches("[0-9a-fA-F:.]+(/[0-9]{1,3})?(\\s*,\\s*[0-9a-fA-F:.]+(/[0-9]{1,3})?)*")),
    TLS_CERTIFICATE("tls-certificate", null, "PEM file with the certificate chain", "a file", Setting::isFile),
    TLS_KEY("tls-key", null, "PEM file with the private key", "a file", Setting::isFile),
    DATABASE_URL(
            "database-url",
            null,
            "a PostgreSQL 15 or newer to use instead of the embedded one",
            "jdbc:postgresql://… or postgres://…",
            Setting::isDatabase),
    DATABASE_READER_URL(
            "database-reader-url",
            null,
            "the same database with a login that may read schema pub only",
            "jdbc:postgresql://… or postgres://…",
            Setting::isDatabase),
    SEARCH_URL(
            "search-url",
            null,
            "an OpenSearch for all nodes to use instead of an index in each data folder",
            "http://host:9200 or https://user:password@host",
            value -> value.matches("https?://([^/\\s@]+@)?[^/\\s@:]+(:[0-9]{1,5})?/?")),
    CACHE_MEGABYTES(
            "cache-megabytes",
            "48",
            "memory for rendered pages",
            "a number from 1 to 4096",
            value -> value.matches("[0-9]{1,4}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 4096);

    /** Not settings of the program but of the launcher. */
    static final java.util.Set<String> LAUNCHER = java.util.Set.of("VIGIL_JAVA_OPTIONS", "VIGIL_CHROMIUM", "VIGIL_JAR");

    private final String key;
    private final @Nullable String fallback;
    private final String meaning;
    private final String expected;
    private final Predicate<String> check;

    Setting(String key, @Nullable String fallback, String meaning, String expected, Predicate<String> check) {
        this.key = key;
        this.fallback = fallback;
        this.meaning = meaning;
        this.expected = expected;
        this.check = check;
    }

    String key() {
        return key;
    }

    String variable() {
        return "VIGIL_" + name();
    }

    Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    String meaning() {
        return meaning;
    }

    /** The value, if it can be one; {@code source} is where it was found. */
    String checked(String value, String source) {
        if (!check.test(value.strip())) {
            throw new WrongSetting("%s is '%s' (%s), expected %s".formatted(key, value, source, expected));
        }
        return value.strip();
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(setting -> setting.variable().equals(variable.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean anything(String value) {
        return !value.isBlank();
    }

    private static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65535;
    }

    private static boolean isFile(String value) {
        return java.nio.file.Files.isReadable(java.nio.file.Path.of(value));
    }

    private static boolean isDatabase(String value) {
        return value.startsWith("jdbc:postgresql:")
                || value.startsWith("postgres://")
                || value.startsWith("postgresql://");
    }
}
