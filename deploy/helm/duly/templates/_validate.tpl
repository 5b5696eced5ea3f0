{{/* Values that contradict each other: one sentence that names them and says what to do. */}}

{{- define "duly.validate" -}}
{{- include "duly.validate.database" . -}}
{{- include "duly.validate.tls" . -}}
{{- include "duly.validate.doors" . -}}
{{- include "duly.validate.network" . -}}
{{- range $service := list "frontend" "backend" "chatbot" -}}
{{- include "duly.validate.service" (dict "root" $ "service" $service "values" (index $.Values $service)) -}}
{{- end -}}
{{- if lt (int .Values.terminationGracePeriodSeconds) (add 15 .Values.preStopSeconds | int) -}}
{{- fail (printf "terminationGracePeriodSeconds=%v is too short: preStopSeconds=%v and 15 seconds of draining must fit." .Values.terminationGracePeriodSeconds .Values.preStopSeconds) -}}
{{- end -}}
{{- end -}}

{{- define "duly.validate.database" -}}
{{- with .Values.database -}}
{{- if and .bundled.enabled (or .url .existingSecret.name) -}}
{{- fail "database.bundled.enabled and another database (database.url or database.existingSecret.name) are both set: set database.bundled.enabled=false." -}}
{{- else if and .bundled.enabled .passwordSecret.name -}}
{{- fail "database.passwordSecret.name belongs to an address without a password, and the bundled database has its own: use database.bundled.existingSecret." -}}
{{- else if and .url .existingSecret.name -}}
{{- fail "database.url and database.existingSecret.name are both set: keep one of them." -}}
{{- else if not (or .bundled.enabled .url .existingSecret.name) -}}
{{- fail "There is no database: set database.existingSecret.name or database.url, or database.bundled.enabled=true to try Duly out." -}}
{{- end -}}
{{- end -}}
{{- $backend := .Values.backend -}}
{{- $pods := ternary $backend.autoscaling.maxReplicas $backend.replicas $backend.autoscaling.enabled -}}
{{- /* One more to listen, one pod more during a rollout; PostgreSQL takes 100, and some are for Jobs and people. */ -}}
{{- $connections := mul (add 1 $pods) (add 1 .Values.database.poolSize) -}}
{{- if and .Values.database.bundled.enabled (gt (int $connections) 90) -}}
{{- fail (printf "%v backends with database.poolSize=%v want up to %v connections, more than the bundled database has: lower one of them, or use a database of your own." $pods .Values.database.poolSize $connections) -}}
{{- end -}}
{{- end -}}

{{- define "duly.validate.tls" -}}
{{- $database := .Values.database -}}
{{- with $database.tls -}}
{{- $authorities := compact (list .ca.secret .ca.configMap .ca.file) -}}
{{- if and $database.bundled.enabled (or .mode .client.secret $authorities) -}}
{{- fail "database.tls is set, but the bundled database speaks no TLS: clear database.tls, or use a database of your own." -}}
{{- else if gt (len $authorities) 1 -}}
{{- fail "More than one of database.tls.ca.secret, database.tls.ca.configMap and database.tls.ca.file is set: keep one of them." -}}
{{- else if and (hasPrefix "verify" .mode) (not $authorities) -}}
{{- fail (printf "database.tls.mode=%s needs the authority to check against: set database.tls.ca.secret, database.tls.ca.configMap or database.tls.ca.file." .mode) -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "duly.validate.doors" -}}
{{- $values := .Values -}}
{{- if and $values.ingress.enabled (not $values.ingress.hosts) -}}
{{- fail "ingress.enabled needs a host name: set ingress.hosts." -}}
{{- else if and $values.ingress.enabled $values.publicUrl (not (has (get (urlParse $values.publicUrl) "hostname") $values.ingress.hosts)) -}}
{{- fail (printf "publicUrl=%s is none of ingress.hosts: browsers would be refused; make them agree." $values.publicUrl) -}}
{{- else if and $values.httpRoute.enabled (not $values.httpRoute.parentRefs) -}}
{{- fail "httpRoute.enabled needs a Gateway: set httpRoute.parentRefs." -}}
{{- else if and $values.service.nodePort (eq $values.service.type "ClusterIP") -}}
{{- fail "service.nodePort is set, but service.type=ClusterIP has none: set service.type=NodePort, or service.nodePort=0." -}}
{{- else if and (eq $values.service.type "ClusterIP") (or $values.service.loadBalancerClass $values.service.externalTrafficPolicy) -}}
{{- fail "service.loadBalancerClass and service.externalTrafficPolicy mean nothing to service.type=ClusterIP: clear them, or set service.type=LoadBalancer." -}}
{{- end -}}
{{- end -}}

{{- define "duly.validate.network" -}}
{{- if .Values.networkPolicy.enabled -}}
{{- $network := .Values.networkPolicy -}}
{{- if and (not .Values.database.bundled.enabled) (not $network.database.to) -}}
{{- fail "networkPolicy.database.to is empty, so nothing would reach the database: say where it is, such as [{ipBlock: {cidr: 10.0.0.5/32}}], or set networkPolicy.enabled=false." -}}
{{- else if and .Values.metrics.serviceMonitor.enabled (not $network.metrics.from) -}}
{{- fail "metrics.serviceMonitor.enabled needs networkPolicy.metrics.from, or Prometheus is not let in: name its namespace, such as [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}}]." -}}
{{- end -}}
{{- range $name, $entries := dict "networkPolicy.egress.backend" $network.egress.backend "networkPolicy.egress.chatbot" $network.egress.chatbot "networkPolicy.database.to" $network.database.to -}}
{{- range $entry := $entries -}}
{{- $cidr := $entry.cidr | default (get ($entry.ipBlock | default dict) "cidr") -}}
{{- if and $cidr (eq (include "duly.validate.isRefused" $cidr) "true") -}}
{{- fail (printf "%s holds %s, which leads to a cloud's metadata or may: name other addresses (in IPv6 ::/0, or blocks of /32 and smaller)." $name $cidr) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Whether a block lies within 169.254.0.0/16 or fd00:ec2::/32, or is of IPv6 and so large that this cannot be told. */}}
{{- define "duly.validate.isRefused" -}}
{{- if not (contains ":" .) -}}
{{- hasPrefix "169.254." . -}}
{{- else if eq . "::/0" -}}
{{- false -}}
{{- else -}}
{{- or (lt (regexFind "[0-9]+$" . | int) 32) (regexMatch "^(?i)fd00:0?ec2:" .) -}}
{{- end -}}
{{- end -}}

{{- define "duly.validate.service" -}}
{{- $autoscaling := .values.autoscaling -}}
{{- if and $autoscaling.enabled (gt (int $autoscaling.minReplicas) (int $autoscaling.maxReplicas)) -}}
{{- fail (printf "%s.autoscaling.minReplicas=%v is more than maxReplicas=%v: make them agree." .service $autoscaling.minReplicas $autoscaling.maxReplicas) -}}
{{- else if and $autoscaling.enabled (not $autoscaling.targetCPU) (not $autoscaling.targetMemory) -}}
{{- fail (printf "%s.autoscaling has nothing to go by: set %s.autoscaling.targetCPU or targetMemory." .service .service) -}}
{{- end -}}
{{- range $resource, $target := dict "cpu" $autoscaling.targetCPU "memory" $autoscaling.targetMemory -}}
{{- if and $autoscaling.enabled $target (not (dig "requests" $resource "" $.values.resources)) -}}
{{- fail (printf "%s.autoscaling counts in percent of the requested %s: set %s.resources.requests.%s." $.service $resource $.service $resource) -}}
{{- end -}}
{{- end -}}
{{- $own := list "LOG_LEVEL" "PORT" "METRICS_PORT" "BACKEND_URL" "CHATBOT_URL" "ORIGIN" "DATABASE_URL" "DATABASE_URL_FILE" "PGPASSWORD" "PGSSLMODE" "PGSSLROOTCERT" "PGSSLCERT" "PGSSLKEY" "DULY_PUBLIC_URL" "DULY_REGISTRATION" "DULY_TRUSTED_PROXIES" "DULY_DATABASE_POOL_SIZE" "DULY_RATE_SIGN_IN_PER_ACCOUNT" "DULY_RATE_SIGN_IN_PER_ADDRESS" "DULY_RATE_REGISTRATION" -}}
{{- range .values.extraEnv -}}
{{- if has .name $own -}}
{{- fail (printf "%s.extraEnv sets %s, which the chart sets: use the value that README.md names for it." $.service .name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
