package org.handslag.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** What callers may send: records whose every text and list has an end. */
final class RequestBodies {
    private final Set<String> excepted;
    private final List<String> faults = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private int bodies;

    /**
     * @param excepted {@code Record.component} of what may be a map or a tree, because something
     *     else bounds it
     */
    RequestBodies(Set<String> excepted) {
        this.excepted = excepted;
    }

    /** How many bodies were looked at. */
    int bodies() {
        return bodies;
    }

    List<String> faults(JavaClasses code) {
        for (JavaClass each : code) {
            if (each.isMetaAnnotatedWith(Controller.class)) {
                for (Method method : each.reflect().getDeclaredMethods()) {
                    for (Parameter parameter : method.getParameters()) {
                        if (parameter.isAnnotationPresent(RequestBody.class)) {
                            bodies++;
                            body(method, parameter);
                        }
                    }
                }
            }
        }
        return faults;
    }

    private void body(Method method, Parameter parameter) {
        String place = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        if (!parameter.getType().isRecord()) {
            faults.add(place + ": not a record: " + parameter.getType().getSimpleName());
            return;
        }
        if (!parameter.isAnnotationPresent(Valid.class)) {
            faults.add(place + ": not @Valid");
        }
        components(parameter.getType());
    }

    private void components(Class<?> type) {
        if (!seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + component.getName();
            value(name, component.getAnnotatedType(), component);
        }
    }

    private void value(String name, AnnotatedType annotated, AnnotatedElement place) {
        Class<?> type = raw(annotated);
        if (excepted.contains(name)) {
            return;
        }
        if (type == Object.class
                || Map.class.isAssignableFrom(type)
                || JsonNode.class.isAssignableFrom(type)) {
            faults.add(name + ": may be anything: " + type.getSimpleName());
        } else if (CharSequence.class.isAssignableFrom(type)) {
            if (!bounded(annotated, place)) {
                faults.add(name + ": a text without end");
            }
        } else if (Collection.class.isAssignableFrom(type)) {
            if (!bounded(annotated, place)) {
                faults.add(name + ": a list without end");
            }
            AnnotatedType of =
                    ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            value(name + "[]", of, of);
        } else if (type.isRecord()) {
            if (!place.isAnnotationPresent(Valid.class)
                    && !annotated.isAnnotationPresent(Valid.class)) {
                faults.add(name + ": not @Valid");
            }
            components(type);
        }
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return switch (annotated.getType()) {
            case Class<?> plain -> plain;
            case java.lang.reflect.ParameterizedType of -> (Class<?>) of.getRawType();
            default -> Object.class;
        };
    }

    private static boolean bounded(AnnotatedType type, AnnotatedElement place) {
        return bounded(type) || bounded(place);
    }

    private static boolean bounded(AnnotatedElement place) {
        Size size = place.getAnnotation(Size.class);
        return (size != null && size.max() < Integer.MAX_VALUE)
                || place.isAnnotationPresent(Pattern.class);
    }
}
