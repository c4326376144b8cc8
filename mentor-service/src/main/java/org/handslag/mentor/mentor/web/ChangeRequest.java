package org.handslag.mentor.mentor.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.mentor.mentor.web.MentorRequests.EducationRequest;
import org.handslag.mentor.mentor.web.MentorRequests.LanguageRequest;
import org.handslag.mentor.mentor.web.MentorRequests.OccupationRequest;
import org.handslag.mentor.mentor.web.MentorRequests.WishesRequest;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what is known of a mentor; what is absent stays.
 *
 * @param clear what is taken away
 */
record ChangeRequest(
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") String name,
        Profile.@Nullable Gender gender,
        @Nullable @Pattern(regexp = KEY) String municipality,
        @Nullable @Size(max = 40) String organisation,
        Profile.@Nullable Position position,
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
        @Nullable @Size(max = 9) Set<@NotNull Clearable> clear,
        @Nullable ToldBy toldBy) {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";

    /** What need not be known of a mentor. */
    enum Clearable {
        EMAIL,
        PHONE,
        LANGUAGE,
        MUNICIPALITY,
        ORGANISATION,
        INDUSTRY,
        BIRTH_YEAR,
        EDUCATION,
        WISHES
    }

    /**
     * Nothing can be given and taken away at once.
     *
     * @throws ProblemException 400
     */
    void mustAgree() {
        Map<Clearable, Optional<?>> given =
                Map.of(
                        Clearable.EMAIL, Optional.ofNullable(email),
                        Clearable.PHONE, Optional.ofNullable(phone),
                        Clearable.LANGUAGE, Optional.ofNullable(language),
                        Clearable.MUNICIPALITY, Optional.ofNullable(municipality),
                        Clearable.ORGANISATION, Optional.ofNullable(organisation),
                        Clearable.INDUSTRY, Optional.ofNullable(industry),
                        Clearable.BIRTH_YEAR, Optional.ofNullable(birthYear),
                        Clearable.EDUCATION, Optional.ofNullable(education),
                        Clearable.WISHES, Optional.ofNullable(wishes));
        if (clear != null && clear.stream().anyMatch(field -> given.get(field).isPresent())) {
            throw ProblemException.invalid("/clear", "given-and-cleared", Map.of());
        }
    }

    /** How to reach the mentor after it. */
    Contact contact(String id, Contact now) {
        return new Contact(
                name == null ? now.name() : PrivateText.about(id, name),
                keep(Clearable.EMAIL, PrivateText.aboutOrNull(id, email), now.email()),
                keep(Clearable.PHONE, PrivateText.aboutOrNull(id, phone), now.phone()),
                keep(Clearable.LANGUAGE, language, now.language()));
    }

    /** What is known in codes after it. */
    Profile profile(Profile now) {
        return new Profile(
                gender == null ? now.gender() : gender,
                keep(Clearable.MUNICIPALITY, municipality, now.municipality()),
                keep(Clearable.ORGANISATION, organisation, now.organisation()),
                position == null ? now.position() : position,
                keep(Clearable.INDUSTRY, industry, now.industry()),
                occupations == null
                        ? now.occupations()
                        : occupations.stream()
                                .map(each -> new Profile.Occupation(each.isco()))
                                .toList(),
                languages == null
                        ? now.languages()
                        : languages.stream()
                                .map(each -> new Profile.Language(each.code(), each.level()))
                                .toList(),
                interests == null ? now.interests() : interests,
                keep(Clearable.BIRTH_YEAR, birthYear, now.birthYear()),
                keep(
                        Clearable.EDUCATION,
                        education == null ? null : education.value(),
                        now.education()),
                reach == null ? now.reach() : reach,
                cultures == null ? now.cultures() : cultures,
                keep(Clearable.WISHES, wishes == null ? null : wishes.value(), now.wishes()));
    }

    private <T> @Nullable T keep(Clearable field, @Nullable T wish, @Nullable T now) {
        if (clear != null && clear.contains(field)) {
            return null;
        }
        return wish == null ? now : wish;
    }
}
