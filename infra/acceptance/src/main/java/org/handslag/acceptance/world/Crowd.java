package org.handslag.acceptance.world;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Front;

/**
 * A tenant with one cohort, in which everybody could be with every mentor, and the mentors have few
 * places.
 *
 * @param leader the process leader of all programmes
 * @param officer the case officer of everybody
 * @param admissions each participant's admission
 * @param places how many each mentor takes
 */
public record Crowd(
        Actor leader,
        Actor officer,
        String programme,
        String cohort,
        LocalDate today,
        Map<String, String> admissions,
        Map<String, Integer> places) {

    /** Where everybody is from. */
    public static final String MUNICIPALITY = Founded.KAVLINGE;

    /**
     * Makes it.
     *
     * @param people how many participants
     * @param places how many each mentor takes
     */
    public static Crowd make(
            Front front,
            String tenant,
            Texts texts,
            Clock clock,
            int people,
            List<Integer> places) {
        Founded founded = Founded.tenant(front, tenant, texts, LocalDate.now(clock));
        Fixtures place = new Fixtures();
        founded.programme("crowded", place, Founded.KAVLINGE, "1");
        String cohort = place.find("cohort").orElseThrow();
        Applicants applicants = new Applicants(founded);
        Volunteers volunteers = new Volunteers(founded, place);
        place.put("organisation", volunteers.organisation());
        Map<String, String> admissions = new LinkedHashMap<>();
        Map<String, Integer> mentors = new LinkedHashMap<>();
        try (Together together = new Together()) {
            List<CompletableFuture<String>> registered = new ArrayList<>();
            for (int n = 0; n < people; n++) {
                registered.add(
                        together.start(
                                () -> applicants.register(founded.officer(), Founded.KAVLINGE)));
            }
            List<CompletableFuture<String>> recruited =
                    places.stream()
                            .map(each -> together.start(() -> speaking(founded, volunteers, each)))
                            .toList();
            List<CompletableFuture<String>> admitted =
                    registered.stream()
                            .map(
                                    each ->
                                            together.start(
                                                    () ->
                                                            applicants.admitted(
                                                                    founded.officer(),
                                                                    each.join(),
                                                                    cohort)))
                            .toList();
            for (int n = 0; n < people; n++) {
                admissions.put(registered.get(n).join(), admitted.get(n).join());
            }
            for (int n = 0; n < places.size(); n++) {
                mentors.put(recruited.get(n).join(), places.get(n));
            }
        }
        for (String service : List.of("participant-service", "matching-service")) {
            front.settle(founded.leader(), service);
        }
        return new Crowd(
                founded.leader(),
                founded.officer(),
                place.find("programme").orElseThrow(),
                cohort,
                founded.today(),
                admissions,
                mentors);
    }

    /** An active mentor with a language in common with everybody, who takes so many. */
    private static String speaking(Founded founded, Volunteers volunteers, int places) {
        String mentor = volunteers.mentor();
        founded.post(
                founded.leader(),
                "change-mentor",
                "/api/mentors/" + mentor + "/profile",
                "languages",
                List.of(Map.of("code", "sv", "level", "C1")));
        founded.post(
                founded.leader(),
                "set-capacity",
                "/api/mentors/" + mentor + "/capacity",
                "capacity",
                places);
        return mentor;
    }

    /** Everybody who could get a mentor. */
    public List<String> participants() {
        return List.copyOf(admissions.keySet());
    }

    /** Everybody who takes somebody. */
    public List<String> mentors() {
        return List.copyOf(places.keySet());
    }
}
