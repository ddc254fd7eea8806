package org.vigil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What is set: flags before the environment, the environment before {@code vigil.yaml}, that before the defaults. */
final class Settings {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    private Settings() {}

    static Settings of(Map<Setting, String> flags, Map<String, String> environment, Path file) {
        var settings = new Settings();
        settings.readFile(file);
        settings.readEnvironment(environment);
        flags.forEach((setting, value) -> settings.values.put(setting, setting.checked(value, "--" + setting.key())));
        return settings;
    }

    /** The same but for one. */
    Settings with(Setting setting, String value) {
        var settings = new Settings();
        settings.values.putAll(values);
        settings.values.put(setting, value);
        return settings;
    }

    Optional<String> get(Setting setting) {
        return Optional.ofNullable(values.get(setting)).or(setting::fallback);
    }

    /** As the parts of the program know them. */
    Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        get(Setting.DATA).ifPresent(value -> properties.put("vigil.data", value));
        get(Setting.PORT).ifPresent(value -> properties.put("server.port", value));
        get(Setting.TRUSTED_PROXIES).ifPresent(value -> properties.put("vigil.trusted-proxies", value));
        get(Setting.DATABASE_URL).ifPresent(value -> properties.put("vigil.database.url", value));
        get(Setting.DATABASE_READER_URL).ifPresent(value -> properties.put("vigil.database.reader-url", value));
        get(Setting.SEARCH_URL).ifPresent(value -> properties.put("vigil.search.url", value));
        get(Setting.CACHE_MEGABYTES).ifPresent(value -> properties.put("vigil.cache-megabytes", value));
        get(Setting.TLS_CERTIFICATE).ifPresent(value -> properties.put("server.ssl.certificate", "file:" + value));
        get(Setting.TLS_KEY).ifPresent(value -> properties.put("server.ssl.certificate-private-key", "file:" + value));
        properties.put("vigil.base-url", baseUrl());
        return properties;
    }

    String baseUrl() {
        return get(Setting.BASE_URL).orElseGet(() -> {
            var scheme = get(Setting.TLS_CERTIFICATE).isPresent() ? "https" : "http";
            return scheme + "://localhost:" + get(Setting.PORT).orElseThrow();
        });
    }

    private void readEnvironment(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (!name.startsWith("VIGIL_") || Setting.LAUNCHER.contains(name)) {
                return;
            }
            var setting = Setting.ofVariable(name)
                    .orElseThrow(() -> new WrongSetting("The environment sets %s, which is no setting; there are %s"
                            .formatted(name, all(Setting::variable))));
            values.put(setting, setting.checked(value, name));
        });
    }

    private void readFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        for (var entry : parsed(file).entrySet()) {
            var setting = Setting.of(String.valueOf(entry.getKey()))
                    .orElseThrow(() -> new WrongSetting("%s sets '%s', which is no setting; there are %s"
                            .formatted(file, entry.getKey(), all(Setting::key))));
            values.put(setting, setting.checked(String.valueOf(entry.getValue()), file.toString()));
        }
    }

    private static Map<?, ?> parsed(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var content = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (content == null) {
                return Map.of();
            }
            if (content instanceof Map<?, ?> map) {
                return map;
            }
            throw new WrongSetting("%s is not a list of settings; expected lines such as 'port: 8080'".formatted(file));
        } catch (YAMLException e) {
            throw new WrongSetting("%s can't be read: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw new WrongSetting(
                    "%s can't be read: %s".formatted(file, e.getClass().getSimpleName()));
        }
    }

    private static String all(java.util.function.Function<Setting, String> name) {
        return Arrays.stream(Setting.values()).map(name).collect(Collectors.joining(", "));
    }
}
