package org.meristem.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.Cast;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.conflict.Cleared;
import org.meristem.people.Person;
import org.meristem.platform.SliceRequest;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;
import org.meristem.testing.TestDatabase;

class ReviewsRepositoryTest {
  private static final List<String> NAMES = List.of("Zhao", "Chen", "Wang");

  private EntityManager em;
  private Round round;
  private Person evaluator;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Review> stored = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void severalReviewsAreHeldAtOnce(TestDatabase database) {
    database.rolledBack(
        fresh -> {
          store(fresh);
          var reviews = new Reviews();
          reviews.em = em;
          var held = reviews.hold(List.of(stored.get(2).id(), stored.get(0).id(), -1L));
          assertThat(held).containsOnlyKeys(stored.get(0).id(), stored.get(2).id());
          assertThat(held.get(stored.get(2).id()).candidate().number()).isEqualTo(3);
        });
  }

  @ParameterizedTest
  @EnumSource
  void theListOfARoundIsOrderedNarrowedAndCounted(TestDatabase database) {
    database.rolledBack(
        fresh -> {
          store(fresh);
          var closed = Set.of(candidates.get(1).id());
          assertThat(listed(null, Set.of(), "", null)).containsExactlyElementsOf(NAMES);
          assertThat(listed(null, Set.of(), "", "candidate"))
              .containsExactly("Chen", "Wang", "Zhao");
          assertThat(listed(null, closed, "", "evaluator")).containsExactly("Zhao", "Wang");
          assertThat(listed(null, closed, "", "state")).hasSize(2);
          assertThat(listed(null, closed, "", "submittedAt")).hasSize(2);
          assertThat(listed(ReviewState.IN_PROGRESS, Set.of(), "", null)).containsExactly("Zhao");
          assertThat(listed(null, Set.of(), "wan", null)).containsExactly("Wang");
          assertThat(listed(null, Set.of(), "marek", null)).hasSize(3);
          assertThat(lines().counts(round, Set.of()))
              .isEqualTo(Map.of(ReviewState.INVITED, 2L, ReviewState.IN_PROGRESS, 1L));
          assertThat(lines().counts(round, closed))
              .isEqualTo(Map.of(ReviewState.INVITED, 1L, ReviewState.IN_PROGRESS, 1L));
        });
  }

  private List<String> listed(ReviewState state, Set<Long> closed, String query, String sort) {
    var request = new SliceRequest(query, 0, 10, sort, true);
    var page = lines().page(round, state, closed, request);
    assertThat(lines().total(round, state, closed, request)).isEqualTo(page.size());
    return page.stream().map(ReviewLine::candidate).toList();
  }

  private ReviewLines lines() {
    var lines = new ReviewLines();
    lines.em = em;
    return lines;
  }

  /** Three candidates in a round with one evaluator, who has begun to write of the first. */
  private void store(EntityManager fresh) {
    em = fresh;
    var template = Cast.published(Cast.template("60", "40"));
    var chair = person("Chair");
    em.persist(template);
    round = new Round(template, chair, Cast.terms(), "director", Cast.NOW);
    em.persist(round);
    evaluator = person("Marek");
    for (var name : NAMES) {
      var researcher = new Researcher("RR-" + name, person(name), Stage.POSTDOCTORAL_FELLOW, null);
      em.persist(researcher);
      var candidate = new Candidate(round, researcher, 1 + candidates.size());
      em.persist(candidate);
      candidates.add(candidate);
      var review = new Review(Cleared.of(candidate, evaluator));
      em.persist(review);
      stored.add(review);
    }
    stored.get(0).declareNoConflict();
    em.flush();
  }

  private Person person(String name) {
    var person = new Person(name, null);
    em.persist(person);
    return person;
  }
}
