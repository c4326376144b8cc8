/** The blueprints that come with the service, and the judgement of any other. */
@NullMarked
package org.handslag.participant.blueprint.application;

import org.jspecify.annotations.NullMarked;
