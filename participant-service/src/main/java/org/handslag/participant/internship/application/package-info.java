/** Starting, following and ending internships. */
@NullMarked
package org.handslag.participant.internship.application;

import org.jspecify.annotations.NullMarked;
