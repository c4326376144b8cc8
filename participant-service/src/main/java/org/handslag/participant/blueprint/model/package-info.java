/** A blueprint as a value, and the checks that a schema cannot make. */
@NullMarked
package org.handslag.participant.blueprint.model;

import org.jspecify.annotations.NullMarked;
