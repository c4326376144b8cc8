package org.handslag.acceptance.recount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.recount.Story.Application;
import org.handslag.acceptance.recount.Story.Contact;
import org.handslag.acceptance.recount.Story.Event;
import org.handslag.acceptance.recount.Story.Offer;
import org.handslag.acceptance.recount.Story.Promise;
import org.handslag.acceptance.recount.Story.Touch;
import tools.jackson.databind.JsonNode;

/** What stands around the pairs: organisations, their offers, staff's contacts, courses. */
record Support(AsOf at, Count count) {

    void all() {
        firms();
        List<Touch> touches = at.story().touches.stream().filter(one -> at.by(one.on())).toList();
        if (!touches.isEmpty()) {
            count.add("support.contacts.number", touches.size());
            count.byCode("support.contacts.by", List.of(), touches, Touch::how);
        }
        for (JsonNode kind : at.plan().list("events", "kinds")) {
            if (kind.path("course").isObject()) {
                course(Blueprint.keyOf(kind), kind.path("course").path("completion"));
            }
        }
        offers();
    }

    /** Nothing is shown where nobody was spoken with and nothing was promised. */
    private void firms() {
        List<Contact> contacts =
                at.story().contacts.stream().filter(one -> at.by(one.on())).toList();
        List<Promise> promises =
                at.story().promises.values().stream().filter(one -> at.by(one.on)).toList();
        if (contacts.isEmpty() && promises.isEmpty()) {
            return;
        }
        count.add(
                "firms.contacted", contacts.stream().map(Contact::organisation).distinct().count());
        count.add("firms.contacts", contacts.size());
        count.byCode("firms.byWay", List.of(), contacts, Contact::way);
        count.byCode("firms.byResult", List.of(), contacts, Contact::result);
        for (String figure : List.of("promised", "named", "withdrawn", "open")) {
            count.add("firms." + figure, 0);
        }
        for (Promise one : promises) {
            int named = Math.min(one.places, Count.number(one.named, at::by));
            String rest = at.by(one.withdrawn) ? "withdrawn" : "open";
            count.add("firms.promised", one.places);
            count.add("firms.named", named);
            count.add("firms." + rest, one.places - named);
        }
    }

    /** Who came to any of a course's events, and who to as many as complete it. */
    private void course(String key, JsonNode completion) {
        String path = "support.courses[" + key + "].";
        List<Event> held =
                at.story().events.values().stream()
                        .filter(one -> one.kind.equals(key) && at.by(one.held))
                        .toList();
        count.add(path + "held", held.size());
        came(path + "began.", held, 1);
        Integer enough = Blueprint.whole(completion.path("attended"));
        Integer needed = completion.asString("").equals("all") ? (Integer) held.size() : enough;
        if (needed != null) {
            count.add(path + "needed", needed);
            came(path + "completed.", held, Math.max(1, needed));
        }
    }

    private void came(String path, List<Event> held, int least) {
        Map<String, Integer> participants = new HashMap<>();
        Map<String, Integer> mentors = new HashMap<>();
        for (Event one : held) {
            one.participants.forEach(who -> participants.merge(who, 1, Integer::sum));
            one.mentors.forEach(who -> mentors.merge(who, 1, Integer::sum));
        }
        count.add(
                path + "participants",
                Count.number(participants.values(), times -> times >= least));
        count.add(path + "mentors", Count.number(mentors.values(), times -> times >= least));
    }

    private void offers() {
        List<Offer> offers =
                at.story().offers.values().stream().filter(one -> at.by(one.on)).toList();
        List<Application> applications =
                at.story().applications.values().stream().filter(one -> at.by(one.on)).toList();
        if (offers.isEmpty() && applications.isEmpty()) {
            return;
        }
        String path = "support.offers.";
        count.add(path + "made", offers.size());
        count.add(path + "places", offers.stream().mapToInt(one -> one.places).sum());
        count.add(
                path + "open",
                Count.number(
                        offers,
                        one ->
                                !at.by(one.closed)
                                        && (one.to == null || !one.to.isBefore(at.day()))));
        count.add(path + "applications", applications.size());
        for (String state : List.of("waiting", "accepted", "declined", "withdrawn")) {
            count.add(path + state, Count.number(applications, one -> state(one).equals(state)));
        }
    }

    /** Who was accepted and then withdrew has withdrawn. */
    private String state(Application one) {
        if (at.by(one.withdrawn)) {
            return "withdrawn";
        }
        String answer = one.yes ? "accepted" : "declined";
        return at.by(one.answered) ? answer : "waiting";
    }
}
