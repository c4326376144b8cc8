package org.handslag.reporting.rendering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.web.Answers;
import org.handslag.reporting.rendering.Csv;
import org.handslag.reporting.rendering.Document;
import org.handslag.reporting.rendering.Pdf;
import org.handslag.reporting.rendering.ReportPage;
import org.handslag.reporting.rendering.Spreadsheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * The one place where a document becomes an answer. {@code ?format=} (html, pdf, xlsx, csv, json)
 * wins over {@code Accept}; without either it is JSON. {@code ?lang=} wins over {@code
 * Accept-Language}; JSON has all languages.
 */
@Component
public class Readings {
    private final Language language;
    private final Answers answers;

    Readings(Language language, Answers answers) {
        this.language = language;
        this.answers = answers;
    }

    /**
     * The answer, to be saved under a name of its own where it is no page and no JSON.
     *
     * @throws HttpMediaTypeNotAcceptableException 406 where none of the formats is accepted
     * @throws ProblemException 400 where {@code ?format=} or {@code ?lang=} names none that there
     *     is
     */
    public ResponseEntity<byte[]> answer(Call call, HttpServletRequest request, Reading reading)
            throws HttpMediaTypeNotAcceptableException {
        Format format = format(request);
        if (format == Format.JSON) {
            return named(
                    answers.rendered(format.type(), reading.json().get(), reading.seen()),
                    "inline",
                    reading.name(),
                    format);
        }
        String tongue = language.of(call.tenant(), request, request.getParameter("lang"));
        Document document = reading.document().apply(tongue);
        String name = reading.name() + "-" + tongue;
        return switch (format) {
            case JSON, HTML ->
                    named(
                            answers.page(document.page(), ReportPage.STYLE, reading.seen()),
                            "inline",
                            name,
                            format);
            case PDF -> file(Pdf.of(document), name, format, reading);
            case XLSX -> file(Spreadsheet.of(document), name, format, reading);
            case CSV -> file(Csv.of(document), name, format, reading);
        };
    }

    private ResponseEntity<byte[]> file(byte[] body, String name, Format format, Reading reading) {
        return named(
                answers.rendered(format.type(), body, reading.seen()), "attachment", name, format);
    }

    private static ResponseEntity<byte[]> named(
            ResponseEntity<byte[]> answer, String how, String name, Format format) {
        ContentDisposition disposition =
                ContentDisposition.builder(how).filename(name + "." + format.ending()).build();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(answer.getBody());
    }

    private static Format format(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        String named = request.getParameter("format");
        if (named != null) {
            return Format.named(named)
                    .orElseThrow(() -> ProblemException.invalid("?format", "unknown", Map.of()));
        }
        return accepted(request).stream()
                .flatMap(type -> Format.fitting(type).stream())
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(Format.types()));
    }

    /** What is accepted, most wanted first. */
    private static List<MediaType> accepted(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .orElse(MediaType.ALL_VALUE);
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException malformed) {
            throw new HttpMediaTypeNotAcceptableException(Format.types());
        }
    }
}
