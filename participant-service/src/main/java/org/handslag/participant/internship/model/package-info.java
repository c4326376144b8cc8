/** An internship from its start to its end. */
@NullMarked
package org.handslag.participant.internship.model;

import org.jspecify.annotations.NullMarked;
