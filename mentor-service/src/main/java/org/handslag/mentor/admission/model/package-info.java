/** What mentor-service knows of admissions. */
@NullMarked
package org.handslag.mentor.admission.model;

import org.jspecify.annotations.NullMarked;
