package org.handslag.acceptance.recount;

import static org.handslag.acceptance.recount.Telling.need;
import static org.handslag.acceptance.recount.Telling.of;

import org.handslag.acceptance.recount.Story.Application;
import org.handslag.acceptance.recount.Story.Contact;
import org.handslag.acceptance.recount.Story.Mentor;
import org.handslag.acceptance.recount.Story.Offer;
import org.handslag.acceptance.recount.Story.Promise;

/** Tells of mentors, organisations and what these offer. Other lines are left to others. */
record MentorTelling(Story story) {

    void tell(Entry line) {
        switch (line.operation()) {
            case "register-organisation" ->
                    story.industries.put(line.about(), line.text("industry"));
            case "recruit-mentor" -> recruit(line);
            case "engage-mentor" ->
                    engage(story.mentors.computeIfAbsent(line.about(), _ -> new Mentor()), line);
            case "activate-mentor" -> mentor(line).activated = need(line, "on");
            case "set-capacity" -> mentor(line).capacity = line.request().path("capacity").asInt();
            case "start-coordinating" -> mentor(line).coordinating.add(need(line, "from"));
            case "end-mentor-engagement" -> mentor(line).ended = need(line, "on");
            case "log-contact" ->
                    story.contacts.add(
                            new Contact(
                                    line.about(),
                                    need(line, "on"),
                                    line.text("way"),
                                    line.text("result")));
            case "promise-mentor" -> promise(line);
            case "name-mentor" -> promised(line).named.add(need(line, "on"));
            case "withdraw-promise" -> promised(line).withdrawn = need(line, "on");
            case "offer-placement" -> offer(line);
            case "close-offer" -> of(story.offers.get(line.about())).closed = need(line, "on");
            case "apply-to-offer" -> {
                Application application = new Application();
                application.on = need(line, "on");
                story.applications.put(line.answered(), application);
            }
            case "answer-application" -> {
                application(line).answered = need(line, "on");
                application(line).yes = line.text("answer").equals("yes");
            }
            case "withdraw-application" -> application(line).withdrawn = need(line, "on");
            default -> {}
        }
    }

    private void recruit(Entry line) {
        Mentor mentor = new Mentor();
        mentor.gender = Count.known(line.text("gender"));
        mentor.municipality = Count.known(line.text("municipality"));
        mentor.industry = line.text("industry");
        mentor.organisation = line.text("organisation");
        mentor.capacity = line.request().path("capacity").asInt(1);
        engage(mentor, line);
        story.mentors.put(line.about(), mentor);
    }

    private static void engage(Mentor mentor, Entry line) {
        mentor.channel = Count.known(line.text("channel"));
        mentor.forOne = !line.text("recruitedFor").isEmpty();
        mentor.fresh = line.request().path("newMentor").asBoolean(false);
        mentor.recruited = need(line, "recruitedOn");
        if (line.request().path("coordinating").asBoolean(false)) {
            mentor.coordinating.add(mentor.recruited);
        }
    }

    /** An organisation's promises are numbered from 1. */
    private void promise(Entry line) {
        int number = 1;
        while (story.promises.containsKey(line.about() + "/" + number)) {
            number++;
        }
        Promise promise = new Promise();
        promise.on = need(line, "on");
        promise.places = line.request().path("places").asInt(1);
        story.promises.put(line.about() + "/" + number, promise);
    }

    private Promise promised(Entry line) {
        return of(story.promises.get(line.about() + "/" + line.part(3)));
    }

    private void offer(Entry line) {
        Offer offer = new Offer();
        offer.on = need(line, "on");
        offer.places = line.request().path("places").asInt(1);
        offer.to = line.day("to");
        story.offers.put(line.answered(), offer);
    }

    private Application application(Entry line) {
        return of(story.applications.get(line.about()));
    }

    private Mentor mentor(Entry line) {
        return of(story.mentors.get(line.about()));
    }
}
