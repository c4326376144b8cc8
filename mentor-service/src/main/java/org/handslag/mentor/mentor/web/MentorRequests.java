package org.handslag.mentor.mentor.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.model.Met;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.mentor.mentor.model.Recruitment;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.protection.ProtectingIdentity;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about mentors. */
final class MentorRequests {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";
    private static final int MAX_ID = 40;

    private MentorRequests() {}

    record OccupationRequest(@NotNull @Pattern(regexp = "[0-9]{1,4}") String isco) {}

    record LanguageRequest(
            @NotNull @Pattern(regexp = "[a-z]{2,3}") String code,
            @NotNull @Pattern(regexp = "[ABC][12]|native") String level) {}

    record EducationRequest(
            @NotNull @Min(0) @Max(8) Integer level, @Nullable @Pattern(regexp = KEY) String field) {
        Profile.Education value() {
            return new Profile.Education(level, field);
        }
    }

    /** A wish about a gender names one that a participant can be known by. */
    record WishesRequest(
            @Nullable @Pattern(regexp = "woman|man|other") String gender,
            @Nullable @Min(0) @Max(60) Integer ageGap,
            @Nullable @Pattern(regexp = KEY) String culture) {
        Profile.Wishes value() {
            return new Profile.Wishes(
                    gender == null ? null : Profile.Gender.valueOf(gender.toUpperCase(Locale.ROOT)),
                    ageGap,
                    culture);
        }
    }

    record RecruitRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull Profile.Gender gender,
            @Nullable @Pattern(regexp = KEY) String municipality,
            @Nullable @Size(max = MAX_ID) String organisation,
            @NotNull Profile.Position position,
            @Nullable @Pattern(regexp = KEY) String industry,
            @Nullable @Size(max = 20) List<@NotNull @Valid OccupationRequest> occupations,
            @Nullable @Size(max = 20) List<@NotNull @Valid LanguageRequest> languages,
            @Nullable @Size(max = 40) List<@NotNull @Pattern(regexp = KEY) String> interests,
            @Nullable @Min(1900) @Max(2199) Integer birthYear,
            @Nullable @Valid EducationRequest education,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> reach,
            @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = KEY) String> cultures,
            @Nullable @Valid WishesRequest wishes,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Pattern(regexp = "[0-9+()/. -]{3,40}") String phone,
            @Nullable @Pattern(regexp = "sv|nb|en") String language,
            @Nullable @Min(0) @Max(Mentor.MAX_CAPACITY) Integer capacity,
            @NotNull @Size(max = MAX_ID) String programme,
            @NotNull @Pattern(regexp = KEY) String channel,
            @Nullable @Pattern(regexp = KEY) String partner,
            @NotNull LocalDate recruitedOn,
            @Nullable @Size(max = MAX_ID) String recruitedFor,
            @Nullable Boolean coordinating,
            @Nullable Boolean newMentor,
            @Nullable @Size(max = 200) String reference,
            @Nullable @Valid Protect protection,
            @Nullable ToldBy toldBy) {

        Contact contact(String id) {
            return new Contact(
                    PrivateText.about(id, name),
                    PrivateText.aboutOrNull(id, email),
                    PrivateText.aboutOrNull(id, phone),
                    language);
        }

        Profile profile() {
            return new Profile(
                    gender,
                    municipality,
                    organisation,
                    position,
                    industry,
                    occupations == null
                            ? List.of()
                            : occupations.stream()
                                    .map(each -> new Profile.Occupation(each.isco()))
                                    .toList(),
                    languages == null
                            ? List.of()
                            : languages.stream()
                                    .map(each -> new Profile.Language(each.code(), each.level()))
                                    .toList(),
                    interests == null ? List.of() : interests,
                    birthYear,
                    education == null ? null : education.value(),
                    reach == null ? List.of() : reach,
                    cultures == null ? List.of() : cultures,
                    wishes == null ? null : wishes.value());
        }

        Recruitment recruitment(Call call) {
            return new Recruitment(
                    programme,
                    channel,
                    partner,
                    recruitedOn,
                    recruitedFor,
                    Boolean.TRUE.equals(coordinating),
                    Boolean.TRUE.equals(newMentor),
                    recording(call, toldBy));
        }
    }

    record Protect(
            @NotNull @Size(min = 1, max = ProtectingIdentity.MAX_HANDLERS)
                    List<@NotNull @Size(max = MAX_ID) String> handlers,
            @NotNull @Size(max = 3) List<CardStep.@NotNull What> participantSees,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {
        ProtectingIdentity.Wish<CardStep.What> wish() {
            return new ProtectingIdentity.Wish<>(handlers, participantSees, on, toldBy);
        }
    }

    record EngageRequest(
            @NotNull @Size(max = MAX_ID) String programme,
            @NotNull @Pattern(regexp = KEY) String channel,
            @Nullable @Pattern(regexp = KEY) String partner,
            @NotNull LocalDate recruitedOn,
            @Nullable @Size(max = MAX_ID) String recruitedFor,
            @Nullable Boolean coordinating,
            @Nullable Boolean newMentor,
            @Nullable ToldBy toldBy) {

        Recruitment recruitment(Call call) {
            return new Recruitment(
                    programme,
                    channel,
                    partner,
                    recruitedOn,
                    recruitedFor,
                    Boolean.TRUE.equals(coordinating),
                    Boolean.TRUE.equals(newMentor),
                    recording(call, toldBy));
        }
    }

    record StepRequest(
            @NotNull @Pattern(regexp = KEY) String step,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {}

    record CoordinationRequest(@NotNull LocalDate from, @Nullable ToldBy toldBy) {}

    record CoordinationEndRequest(@NotNull LocalDate to, @Nullable ToldBy toldBy) {}

    record ActivationRequest(
            @NotNull LocalDate on,
            @Nullable @Size(max = 40) List<@NotNull @Pattern(regexp = KEY) String> despite,
            @Nullable ToldBy toldBy) {}

    record CriterionRequest(@NotNull @Pattern(regexp = KEY) String key, @NotNull Met.Answer met) {}

    record AssessRequest(
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid CriterionRequest> criteria,
            @Nullable ToldBy toldBy) {
        List<Met> met(Recorded recorded) {
            return criteria.stream()
                    .map(each -> new Met(each.key(), each.met(), on, recorded))
                    .toList();
        }
    }

    record EndRequest(
            @NotNull LocalDate on,
            @NotNull @Pattern(regexp = KEY) String reason,
            @Nullable ToldBy toldBy) {}

    record CapacityRequest(
            @NotNull @Min(0) @Max(Mentor.MAX_CAPACITY) Integer capacity, @Nullable ToldBy toldBy) {}

    static Recorded recording(Call call, @Nullable ToldBy toldBy) {
        return new Recorded(call.caller().membership(), toldBy);
    }
}
