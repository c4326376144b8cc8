package org.handslag.guarantees.broken;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bson.Document;
import org.handslag.platform.HandslagService;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads notes by a filter of its own, in which the tenant is missing. */
@HandslagService
public class TenantlessApplication {
    @RestController
    static class Notes {
        private final MongoOperations mongo;

        Notes(MongoOperations mongo) {
            this.mongo = mongo;
        }

        record Writing(@NotBlank @Size(max = 2_000) String words) {}

        record Written(String id) {}

        @Allowed("write-note")
        @PostMapping("/api/notes")
        Written write(Call call, @Valid @RequestBody Writing body) {
            String id = Ids.next(0);
            mongo.insert(
                    new Document("_id", call.tenant().keyOf(id))
                            .append("id", id)
                            .append("words", body.words()),
                    "leaks");
            return new Written(id);
        }

        @Allowed("read-notes")
        @GetMapping("/api/notes/{id}")
        List<String> read(Call call, @PathVariable String id) {
            return mongo.findAll(Document.class, "leaks").stream()
                    .filter(leak -> leak.getString("id").equals(id))
                    .map(leak -> leak.getString("words"))
                    .toList();
        }
    }
}
