/** The platform's promises as suites: each takes a build, and turns red on one that breaks it. */
@NullMarked
package org.handslag.guarantees.promises;

import org.jspecify.annotations.NullMarked;
