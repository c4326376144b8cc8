package org.handslag.platform.aggregate;

import org.bson.Document;
import org.handslag.platform.vault.Vault;

/** Lookups as fields of the document: {@code lookup.<name>} holds the codes of a state's texts. */
final class Lookups {
    static final String FIELD = "lookup";

    private Lookups() {}

    static String field(String name) {
        return FIELD + "." + name;
    }

    static <S> Document of(Kind<S> kind, Stored<S> stored, Vault vault) {
        Document codes = new Document();
        kind.lookups()
                .forEach(
                        (name, texts) ->
                                codes.append(
                                        name,
                                        texts.apply(stored.state()).stream()
                                                .map(
                                                        text ->
                                                                vault.code(
                                                                        stored.tenant(),
                                                                        kind.plural(),
                                                                        name,
                                                                        text))
                                                .toList()));
        return codes;
    }
}
