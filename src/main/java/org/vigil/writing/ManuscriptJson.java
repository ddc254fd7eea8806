package org.vigil.writing;

import org.vigil.body.Body;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Manuscripts as the database keeps them: the fields of the record, the body as the JSON it is. */
final class ManuscriptJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Body.class, new BodyWriter())
                    .addDeserializer(Body.class, new BodyReader()))
            .build();

    private ManuscriptJson() {}

    static String write(Manuscript manuscript) {
        return MAPPER.writeValueAsString(manuscript);
    }

    static Manuscript read(String json) {
        return MAPPER.readValue(json, Manuscript.class);
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
