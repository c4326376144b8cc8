/** Recruiting mentors, making them active, letting them go. */
@NullMarked
package org.handslag.mentor.mentor.application;

import org.jspecify.annotations.NullMarked;
