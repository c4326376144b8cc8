package org.handslag.participant.participant.web;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.application.KeepingParticipants;
import org.handslag.participant.participant.model.Changes;
import org.handslag.participant.participant.model.Clearable;
import org.handslag.participant.participant.model.Education;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Identity;
import org.handslag.participant.participant.model.Language;
import org.handslag.participant.participant.model.Occupation;
import org.handslag.participant.participant.model.Profile;
import org.handslag.participant.participant.model.Wishes;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.protection.ProtectingIdentity;
import org.jspecify.annotations.Nullable;

/** What requests about participants carry. */
final class Bodies {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";

    private Bodies() {}

    /** Whether a text has the form of a blueprint's code. */
    static boolean isKey(String text) {
        return text.matches(KEY);
    }

    record OccupationBody(
            @NotNull @Pattern(regexp = "[0-9]{4}") String isco,
            @Nullable @Min(0) @Max(80) Integer years) {
        Occupation value() {
            return new Occupation(isco, years);
        }
    }

    record EducationBody(
            @NotNull @Min(0) @Max(8) Integer level, @Nullable @Pattern(regexp = KEY) String field) {
        Education value() {
            return new Education(level, field);
        }
    }

    record LanguageBody(
            @NotNull @Pattern(regexp = "[a-z]{2,3}") String code,
            @NotNull @Pattern(regexp = "A1|A2|B1|B2|C1|C2|native") String level) {
        Language value() {
            return new Language(code, level);
        }
    }

    /** A wish about a gender names one that a mentor can be known by. */
    record WishesBody(
            @Nullable @Pattern(regexp = "woman|man|other") String gender,
            @Nullable @Min(0) @Max(60) Integer ageGap,
            @Nullable @Pattern(regexp = KEY) String culture) {
        Wishes value() {
            return new Wishes(
                    gender == null ? null : Gender.valueOf(gender.toUpperCase(Locale.ROOT)),
                    ageGap,
                    culture);
        }
    }

    record Register(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = KEY) String municipality,
            @NotNull Gender gender,
            @Nullable @Min(1900) @Max(2199) Integer birthYear,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 500) String address,
            @Nullable @Pattern(regexp = "sv|nb|en") String language,
            @Nullable @Size(max = 30) List<@NotNull @Valid OccupationBody> occupations,
            @Nullable @Valid EducationBody education,
            @Nullable @Size(max = 30) List<@NotNull @Valid LanguageBody> languages,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> interests,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> industries,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> reach,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> goals,
            @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = KEY) String> cultures,
            @Nullable @Valid WishesBody wishes,
            @Nullable @Size(max = 20_000) String cv,
            @Nullable @Size(max = 20_000) String anonymousCv,
            @Nullable @Size(max = 200) String reference,
            @NotNull LocalDate registeredOn,
            @Nullable @Size(max = 40) String caseOfficer,
            @Nullable @Valid Protect protection,
            @Nullable ToldBy toldBy) {

        KeepingParticipants.Registration registration() {
            return new KeepingParticipants.Registration(
                    this::identity,
                    municipality,
                    gender,
                    birthYear,
                    profile(),
                    reference,
                    registeredOn,
                    caseOfficer,
                    protection == null ? null : protection.wish(),
                    toldBy);
        }

        private Identity identity(String id) {
            return new Identity(
                    PrivateText.about(id, name),
                    PrivateText.aboutOrNull(id, email),
                    PrivateText.aboutOrNull(id, phone),
                    PrivateText.aboutOrNull(id, address),
                    language,
                    PrivateText.aboutOrNull(id, cv),
                    PrivateText.aboutOrNull(id, anonymousCv));
        }

        private Profile profile() {
            List<Occupation> worked = Bodies.occupations(occupations);
            List<Language> spoken = Bodies.languages(languages);
            return new Profile(
                    worked == null ? List.of() : worked,
                    education == null ? null : education.value(),
                    spoken == null ? List.of() : spoken,
                    orNone(interests),
                    orNone(industries),
                    orNone(reach),
                    orNone(goals),
                    orNone(cultures),
                    wishes == null ? null : wishes.value());
        }
    }

    record Protect(
            @NotNull @Size(min = 1, max = ProtectingIdentity.MAX_HANDLERS)
                    List<@NotNull @Size(max = 40) String> handlers,
            @NotNull @Size(max = 4) List<@NotNull What> mentorSees,
            @NotNull LocalDate on,
            @Nullable ToldBy toldBy) {
        ProtectingIdentity.Wish<What> wish() {
            return new ProtectingIdentity.Wish<>(handlers, mentorSees, on, toldBy);
        }
    }

    record Change(
            @Nullable @Size(min = 1, max = 200) String name,
            @Nullable @Pattern(regexp = KEY) String municipality,
            @Nullable Gender gender,
            @Nullable @Min(1900) @Max(2199) Integer birthYear,
            @Nullable @Email @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 500) String address,
            @Nullable @Pattern(regexp = "sv|nb|en") String language,
            @Nullable @Size(max = 30) List<@NotNull @Valid OccupationBody> occupations,
            @Nullable @Valid EducationBody education,
            @Nullable @Size(max = 30) List<@NotNull @Valid LanguageBody> languages,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> interests,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> industries,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> reach,
            @Nullable @Size(max = 30) List<@NotNull @Pattern(regexp = KEY) String> goals,
            @Nullable @Size(max = 10) List<@NotNull @Pattern(regexp = KEY) String> cultures,
            @Nullable @Valid WishesBody wishes,
            @Nullable @Size(max = 20_000) String cv,
            @Nullable @Size(max = 20_000) String anonymousCv,
            @Nullable @Size(max = 9) Set<@NotNull Clearable> clear,
            @Nullable ToldBy toldBy) {

        Changes changes(String id) {
            return new Changes(
                    PrivateText.aboutOrNull(id, name),
                    municipality,
                    gender,
                    birthYear,
                    PrivateText.aboutOrNull(id, email),
                    PrivateText.aboutOrNull(id, phone),
                    PrivateText.aboutOrNull(id, address),
                    language,
                    PrivateText.aboutOrNull(id, cv),
                    PrivateText.aboutOrNull(id, anonymousCv),
                    Bodies.occupations(occupations),
                    education == null ? null : education.value(),
                    Bodies.languages(languages),
                    interests,
                    industries,
                    reach,
                    goals,
                    cultures,
                    wishes == null ? null : wishes.value(),
                    cleared());
        }

        /** Nothing can be given and taken away at once. */
        private Set<Clearable> cleared() {
            Set<Clearable> all = clear == null ? Set.of() : clear;
            Map<Clearable, Optional<?>> given =
                    Map.of(
                            Clearable.EMAIL, Optional.ofNullable(email),
                            Clearable.PHONE, Optional.ofNullable(phone),
                            Clearable.ADDRESS, Optional.ofNullable(address),
                            Clearable.LANGUAGE, Optional.ofNullable(language),
                            Clearable.CV, Optional.ofNullable(cv),
                            Clearable.ANONYMOUS_CV, Optional.ofNullable(anonymousCv),
                            Clearable.BIRTH_YEAR, Optional.ofNullable(birthYear),
                            Clearable.EDUCATION, Optional.ofNullable(education),
                            Clearable.WISHES, Optional.ofNullable(wishes));
            if (all.stream().anyMatch(field -> given.get(field).isPresent())) {
                throw ProblemException.invalid("/clear", "given-and-cleared", Map.of());
            }
            return all;
        }
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }

    private static @Nullable List<Occupation> occupations(@Nullable List<OccupationBody> bodies) {
        return bodies == null ? null : bodies.stream().map(OccupationBody::value).toList();
    }

    private static @Nullable List<Language> languages(@Nullable List<LanguageBody> bodies) {
        return bodies == null ? null : bodies.stream().map(LanguageBody::value).toList();
    }
}
