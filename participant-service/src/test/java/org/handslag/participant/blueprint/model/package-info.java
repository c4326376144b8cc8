/** What a blueprint says, read. */
@NullMarked
package org.handslag.participant.blueprint.model;

import org.jspecify.annotations.NullMarked;
