# For the other scripts here: a bare Payara Micro with one PrimeFaces page, to measure beside. Sets payara, the server's
# jar, and makes $work/ROOT.war for it.
value() { mvn -q help:evaluate -Dexpression="$1" -Doutput="$work/value" >/dev/null && cat "$work/value"; }
repository=$(value settings.localRepository)
version=$(value payara.version)
payara=$repository/fish/payara/extras/payara-micro/$version/payara-micro-$version.jar
primefaces=$(ls "$repository"/org/primefaces/primefaces/*/primefaces-*-jakarta.jar | tail -n 1)

mkdir -p "$work/bare/WEB-INF/lib"
cp "$primefaces" "$work/bare/WEB-INF/lib/"
cat > "$work/bare/WEB-INF/web.xml" <<'XML'
<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
  <servlet><servlet-name>faces</servlet-name><servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class><load-on-startup>1</load-on-startup></servlet>
  <servlet-mapping><servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
</web-app>
XML
echo '<beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="all"/>' > "$work/bare/WEB-INF/beans.xml"
cat > "$work/bare/index.xhtml" <<'XML'
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" xmlns:p="primefaces"><h:head><title>bare</title></h:head><h:body><h:form><p:inputText/><p:commandButton value="go"/></h:form></h:body></html>
XML
(cd "$work/bare" && jar cf "$work/ROOT.war" .)
