/** Right and wrong blueprints. */
@NullMarked
package org.handslag.participant.blueprint.application;

import org.jspecify.annotations.NullMarked;
