package org.meristem.evaluation.template.web;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.meristem.evaluation.template.CandidateOrder;
import org.meristem.evaluation.template.Shown;
import org.meristem.evaluation.template.TemplateText;
import org.meristem.evaluation.template.WorkKind;
import org.meristem.platform.BilingualText;

/** What a template says besides its criteria, while it is written. */
public class TemplateForm implements Serializable {
  private String nameEn;
  private String nameZh;
  private WorkKind kind;
  private boolean blind;
  private CandidateOrder order;
  private List<Shown> shown = List.of();

  static TemplateForm of(TemplateText text) {
    var form = new TemplateForm();
    form.nameEn = text.name().en();
    form.nameZh = text.name().zh();
    form.kind = text.kind();
    form.blind = text.blind();
    form.order = text.order();
    form.shown = List.copyOf(text.shown());
    return form;
  }

  TemplateText text() {
    return new TemplateText(
        new BilingualText(nameEn, nameZh), kind, blind, order, Set.copyOf(shown));
  }

  public WorkKind[] getKinds() {
    return WorkKind.values();
  }

  public CandidateOrder[] getOrders() {
    return CandidateOrder.values();
  }

  public Shown[] getShowable() {
    return Shown.values();
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public WorkKind getKind() {
    return kind;
  }

  public void setKind(WorkKind kind) {
    this.kind = kind;
  }

  public boolean isBlind() {
    return blind;
  }

  public void setBlind(boolean blind) {
    this.blind = blind;
  }

  public CandidateOrder getOrder() {
    return order;
  }

  public void setOrder(CandidateOrder order) {
    this.order = order;
  }

  public List<Shown> getShown() {
    return shown;
  }

  public void setShown(List<Shown> shown) {
    this.shown = shown;
  }
}
