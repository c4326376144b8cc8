package org.handslag.reporting.rendering.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** A format that every document can be had in; the first that fits what is accepted is taken. */
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    HTML(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)),
    PDF(MediaType.APPLICATION_PDF),
    XLSX(MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8));

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** What files of it end in, and what {@code ?format=} calls it. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> named(String name) {
        return Arrays.stream(values()).filter(one -> one.ending().equals(name)).findFirst();
    }

    static Optional<Format> fitting(MediaType accepted) {
        return Arrays.stream(values())
                .filter(one -> accepted.isCompatibleWith(one.type()))
                .findFirst();
    }

    static List<MediaType> types() {
        return Arrays.stream(values()).map(Format::type).toList();
    }
}
