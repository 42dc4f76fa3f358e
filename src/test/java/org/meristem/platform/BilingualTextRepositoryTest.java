package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.evaluation.Cast;
import org.meristem.evaluation.template.Criterion;
import org.meristem.evaluation.template.CriterionText;
import org.meristem.testing.TestDatabase;

/** What exists in neither language is read as an empty text. */
class BilingualTextRepositoryTest {
  private static final BilingualText NONE = new BilingualText(null, null);

  @ParameterizedTest
  @EnumSource
  void aCriterionWithoutQuestionAndStepsIsReadAsStored(TestDatabase database) {
    database.rolledBack(
        em -> {
          var template = Cast.template();
          var text = new CriterionText(1, Cast.name(), NONE, BigDecimal.ZERO, false, NONE);
          var criterion = new Criterion(template, "C1", text);
          em.persist(template);
          em.flush();
          em.clear();

          var read = em.find(Criterion.class, criterion.id());

          assertThat(read.question()).isEqualTo(NONE);
          assertThat(read.text().anchors()).isEqualTo(NONE);
          assertThat(read.anchors(Locale.ENGLISH)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void noTextOfAnyRecordIsReadAsNull(TestDatabase database) {
    var factory = database.factory();
    var session = factory.unwrap(ServerSession.class);
    for (var record : factory.getMetamodel().getManagedTypes()) {
      for (var attribute : record.getAttributes()) {
        if (attribute.getJavaType() == BilingualText.class
            && attribute instanceof SingularAttribute<?, ?> text
            && text.getType() instanceof EmbeddableType<?>) {
          var mapping = session.getDescriptor(record.getJavaType());
          assertThat(mapping.getMappingForAttributeName(attribute.getName()))
              .asInstanceOf(type(AggregateObjectMapping.class))
              .as(record.getJavaType().getSimpleName() + "." + attribute.getName())
              .returns(false, AggregateObjectMapping::isNullAllowed);
        }
      }
    }
  }
}
