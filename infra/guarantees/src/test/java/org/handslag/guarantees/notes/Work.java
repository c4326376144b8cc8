package org.handslag.guarantees.notes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.handslag.platform.json.Json;
import org.handslag.testkit.guarantee.PersistentClient;

/** What a writer of notes does, and what must come of it. */
public final class Work {
    /** Leases and hints that run out soon, so that tests need not wait. */
    public static final String[] QUICK = {
        "handslag.outbox.lease=1s", "handslag.outbox.longest-command=3s"
    };

    private final PersistentClient client;
    private final List<String> open = new CopyOnWriteArrayList<>();

    public Work(PersistentClient client) {
        this.client = client;
    }

    /** Writes a note that stays open. */
    public String write() {
        String id = client.post("/api/notes", Map.of("words", "a")).id();
        open.add(id);
        return id;
    }

    /** Adds a letter to a note. */
    public void add(String id) {
        client.post("/api/notes/" + id + "/additions", Map.of("more", "b"));
    }

    /** Three notes written, added to and closed, and one left open. */
    public void someNotes() {
        for (int i = 0; i < 3; i++) {
            String id = client.post("/api/notes", Map.of("words", "a")).id();
            add(id);
            client.post("/api/notes/" + id + "/closure", "{}");
        }
        write();
    }

    /** The notes that are still open. */
    public List<String> open() {
        return List.copyOf(open);
    }

    /** The published state of a note, from its state in the database. */
    public static String published(Document note) {
        Document state = note.get("state", Document.class);
        Document published =
                new Document("id", note.getString("id"))
                        .append("length", state.getString("words").length())
                        .append("state", state.getString("state"));
        if (state.containsKey("heading")) {
            published.append("heading", state.getString("heading"));
        }
        return Json.tolerant().writeValueAsString(published);
    }
}
