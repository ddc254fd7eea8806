package org.vigil;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import picocli.CommandLine.Option;

/** The flags that every command has, and the running program they lead to. */
class Node {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for the database, media and passwords.")
    private @Nullable String data;

    @Option(names = "--port", paramLabel = "N", description = "Port the site is served on.")
    private @Nullable String port;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            defaultValue = "vigil.yaml",
            description = "File with settings; without it vigil.yaml in this folder, if there is one.")
    private Path file = Path.of("vigil.yaml");

    /** The settings; {@code elsewhere} is the data folder of a command that must not touch the usual one. */
    Settings settings(@Nullable String elsewhere) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        if (elsewhere != null) {
            flags.put(Setting.DATA, elsewhere);
        }
        if (data != null) {
            flags.put(Setting.DATA, data);
        }
        if (port != null) {
            flags.put(Setting.PORT, port);
        }
        return Settings.of(flags, System.getenv(), file);
    }

    /** The site, serving; what has to be done again and again is done meanwhile. */
    ConfigurableApplicationContext serve(String command, Settings settings) {
        return start(command, settings, WebApplicationType.SERVLET, Map.of("vigil.jobs", "true"));
    }

    /** The program without its site, beside a server that may be running on the same data folder. */
    ConfigurableApplicationContext attach(String command, Settings settings) {
        return start(command, settings, WebApplicationType.NONE, Map.of("vigil.database.attach", "true"));
    }

    /** The program as it stands, for a command that looks at it whole: no table is changed and nothing begins to run. */
    ConfigurableApplicationContext look(String command, Settings settings) {
        return start(
                command,
                settings,
                WebApplicationType.NONE,
                Map.of("vigil.database.attach", "true", "vigil.database.migrate", "false"),
                context -> context.getBeanFactory()
                        .registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new AtRest()));
    }

    private static ConfigurableApplicationContext start(
            String command, Settings settings, WebApplicationType type, Map<String, Object> more) {
        return start(command, settings, type, more, context -> {});
    }

    private static ConfigurableApplicationContext start(
            String command,
            Settings settings,
            WebApplicationType type,
            Map<String, Object> more,
            ApplicationContextInitializer<ConfigurableApplicationContext> last) {
        var properties = new HashMap<>(settings.properties());
        properties.put("vigil.command", command);
        properties.putAll(more);
        return new SpringApplicationBuilder(Application.class)
                .web(type)
                // Without a site only what a command asks for is made: no controllers, no filters, no followers.
                .lazyInitialization(type == WebApplicationType.NONE)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new org.springframework.core.env.MapPropertySource("vigil", properties)))
                .initializers(last)
                .run();
    }

    /** Leaves everything that would begin to run at rest. */
    private static final class AtRest implements LifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
