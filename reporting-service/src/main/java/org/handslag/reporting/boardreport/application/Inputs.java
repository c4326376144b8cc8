package org.handslag.reporting.boardreport.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.handslag.reporting.figures.Figures;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Target;
import org.handslag.reporting.figures.report.Report;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a report is computed from. As kept, ids are numbers ({@link Pseudonyms}).
 *
 * @param due which of the plan's reports
 */
record Inputs(Snapshot snapshot, Plan.Due due, LocalDate asOf) {
    private static final JsonMapper MAPPER =
            ReportJson.mapper()
                    .rebuild()
                    .addMixIn(Target.class, Targets.class)
                    .addMixIn(Goal.Measure.class, Measures.class)
                    .build();

    /** The report that follows from them: the same ones always give the same. */
    Report report() {
        return Figures.of(snapshot, due, asOf);
    }

    /** Their canonical JSON, without any id but the programme's own. */
    String canonical() {
        return CanonicalJson.text(
                Pseudonyms.instead(MAPPER.valueToTree(this), snapshot.programme().id()));
    }

    /** Inputs out of their JSON. */
    static Inputs read(String json) {
        return MAPPER.readValue(json, Inputs.class);
    }

    /** Compressed, as a text. */
    static String packed(String json) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /**
     * What was packed.
     *
     * @throws IOException where it is nothing that was
     */
    static String unpacked(String packed) throws IOException {
        try (var gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw new IOException(noBase64);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Target.Share.class, name = "share"),
        @Type(value = Target.Number.class, name = "number"),
        @Type(value = Target.PerYear.class, name = "per-year"),
        @Type(value = Target.Change.class, name = "change"),
        @Type(value = Target.StaffShare.class, name = "staff-share"),
        @Type(value = Target.Unstated.class, name = "unstated")
    })
    private interface Targets {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @Type(value = Goal.ByOutcome.class, name = "outcome"),
        @Type(value = Goal.BySurvey.class, name = "survey"),
        @Type(value = Goal.ByPair.class, name = "pair"),
        @Type(value = Goal.ByCompletion.class, name = "completion"),
        @Type(value = Goal.Unmeasured.class, name = "unmeasured")
    })
    private interface Measures {}
}
