package org.handslag.mentor.placement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.placement.model.InternshipPackage;
import org.handslag.mentor.placement.model.Offer;
import org.handslag.mentor.placement.model.PlacementKind;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about placements. */
final class Bodies {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";
    private static final int MAX_ID = 40;
    private static final int MAX_TEXT = 8000;

    private Bodies() {}

    record OfferBody(
            @NotNull @Size(max = MAX_ID) String organisation,
            @NotNull @Size(min = 1, max = 10) List<@NotNull @Size(max = MAX_ID) String> programmes,
            @NotNull PlacementKind kind,
            @Nullable @Pattern(regexp = KEY) String field,
            @Nullable @Pattern(regexp = KEY) String packageKey,
            @NotNull LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @NotNull @Min(1) @Max(Offer.MAX_PLACES) Integer places,
            @Nullable @Size(min = 1, max = MAX_TEXT) String text,
            @Nullable ToldBy toldBy) {
        Offer.Terms terms() {
            return new Offer.Terms(
                    organisation,
                    programmes.stream().distinct().toList(),
                    kind,
                    field,
                    packageKey,
                    on,
                    from,
                    to,
                    places);
        }
    }

    record CloseBody(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    record ApplyBody(
            @NotNull @Size(max = MAX_ID) String admission,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = MAX_TEXT) String letter,
            @Nullable ToldBy toldBy) {}

    /** What an organisation answers. */
    enum Answer {
        YES,
        NO
    }

    record AnswerBody(
            @NotNull Answer answer,
            @NotNull LocalDate on,
            @Nullable @Pattern(regexp = KEY) String reason,
            @Nullable ToldBy toldBy) {}

    record WithdrawalBody(
            @NotNull LocalDate on,
            @Nullable @Pattern(regexp = KEY) String reason,
            @Nullable ToldBy toldBy) {}

    record CodedBody(
            @NotNull @Pattern(regexp = KEY) String key, @NotBlank @Size(max = 200) String title) {
        private InternshipPackage.Coded coded() {
            return new InternshipPackage.Coded(key, PrivateText.ofTenant(title));
        }

        private static List<InternshipPackage.Coded> all(@Nullable List<CodedBody> bodies) {
            return bodies == null ? List.of() : bodies.stream().map(CodedBody::coded).toList();
        }
    }

    record PhaseBody(
            @NotNull @Pattern(regexp = KEY) String key,
            @NotBlank @Size(max = 200) String title,
            @Nullable @Min(1) @Max(260) Integer weeks,
            @Nullable @Size(max = 40) List<@NotNull @Valid CodedBody> tasks) {
        private InternshipPackage.Phase phase() {
            return new InternshipPackage.Phase(
                    key, PrivateText.ofTenant(title), weeks, CodedBody.all(tasks));
        }
    }

    record PackageBody(
            @NotNull @Size(max = MAX_ID) String programme,
            @NotNull @Pattern(regexp = KEY) String key,
            @NotBlank @Size(max = 200) String title,
            @Nullable @Pattern(regexp = KEY) String field,
            @Nullable @Size(max = 20) List<@NotNull @Valid PhaseBody> phases,
            @Nullable @Size(max = 40) List<@NotNull @Valid CodedBody> trainingNeeds,
            @Nullable @Size(max = 40) List<@NotNull @Valid CodedBody> competenceGoals,
            @Nullable ToldBy toldBy) {
        InternshipPackage.Content content() {
            return new InternshipPackage.Content(
                    PrivateText.ofTenant(title),
                    field,
                    phases == null ? List.of() : phases.stream().map(PhaseBody::phase).toList(),
                    CodedBody.all(trainingNeeds),
                    CodedBody.all(competenceGoals));
        }
    }
}
