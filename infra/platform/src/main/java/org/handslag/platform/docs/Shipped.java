package org.handslag.platform.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.handslag.platform.json.Json;
import tools.jackson.core.type.TypeReference;

/** Texts for the document that come with the contracts, in {@code contracts/openapi}. */
final class Shipped {
    private static final String FOLDER = "/contracts/openapi/";

    private Shipped() {}

    /**
     * What stands in a file of the folder.
     *
     * @throws UncheckedIOException where it cannot be read
     */
    static <T> T read(String name, TypeReference<T> as) {
        String place = FOLDER + name;
        try (InputStream file =
                Objects.requireNonNull(Shipped.class.getResourceAsStream(place), place)) {
            return Json.strict().readValue(file, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
