package org.vigil.body;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Bodies within other JSON: as the documents they are. */
public final class BodyJson {

    private BodyJson() {}

    public static JacksonModule module() {
        return new SimpleModule()
                .addSerializer(Body.class, new BodyWriter())
                .addDeserializer(Body.class, new BodyReader());
    }

    private static final class BodyWriter extends ValueSerializer<Body> {

        @Override
        public void serialize(Body body, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(body.json());
        }
    }

    private static final class BodyReader extends ValueDeserializer<Body> {

        @Override
        public Body deserialize(JsonParser in, DeserializationContext context) {
            return Body.parse(in.readValueAsTree().toString());
        }
    }
}
