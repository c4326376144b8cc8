/** Internships over HTTP. */
@NullMarked
package org.handslag.participant.internship.web;

import org.jspecify.annotations.NullMarked;
