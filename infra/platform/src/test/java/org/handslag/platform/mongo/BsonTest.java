package org.handslag.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BsonTest {
    record Whole(
            long big,
            int small,
            double share,
            BigDecimal amount,
            @Nullable String text,
            LocalDate day,
            Instant at,
            List<Map<String, Integer>> counts) {}

    @Test
    void aStateComesBackFromTheDatabaseAsItWas() {
        Whole whole =
                new Whole(
                        Long.MAX_VALUE,
                        -1,
                        0.6,
                        new BigDecimal("12.50"),
                        null,
                        LocalDate.of(2016, 2, 29),
                        Instant.ofEpochMilli(1),
                        List.of(Map.of("a-b", 1)));

        assertThat(Bson.value(throughTheWire(Bson.document(whole)), Whole.class)).isEqualTo(whole);
    }

    private static Document throughTheWire(Document document) {
        DocumentCodec codec = new DocumentCodec();
        BsonDocument bytes =
                document.toBsonDocument(
                        Document.class, com.mongodb.MongoClientSettings.getDefaultCodecRegistry());
        return codec.decode(bytes.asBsonReader(), DecoderContext.builder().build());
    }
}
