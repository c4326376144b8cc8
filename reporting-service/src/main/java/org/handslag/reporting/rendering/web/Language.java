package org.handslag.reporting.rendering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.problem.Words;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.facts.application.ProgrammeFacts;
import org.handslag.reporting.rendering.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which language a document is read. */
@Component
public class Language {
    private final ProgrammeFacts facts;

    Language(ProgrammeFacts facts) {
        this.facts = facts;
    }

    /**
     * The one asked for by parameter, else by Accept-Language, else the tenant's first, else
     * English.
     *
     * @throws ProblemException 400 where the parameter names a language that reports do not have
     */
    public String of(Tenant tenant, HttpServletRequest request, @Nullable String parameter) {
        if (parameter != null) {
            if (!Texts.LANGUAGES.contains(parameter)) {
                throw ProblemException.invalid("?lang", "unknown", Map.of());
            }
            return parameter;
        }
        if (request.getHeader("Accept-Language") != null) {
            return Words.language(request).getLanguage();
        }
        return facts.language(tenant).filter(Texts.LANGUAGES::contains).orElse("en");
    }
}
