{{- define "duly.backup.claim" -}}
{{- .Values.backup.existingClaim | default (printf "%s-backups" (include "duly.fullname" .)) -}}
{{- end -}}

{{- define "duly.backup.mounts" -}}
- {name: backups, mountPath: /backups}
{{- end -}}

{{- define "duly.backup.volumes" -}}
- name: backups
  persistentVolumeClaim: {claimName: {{ include "duly.backup.claim" . }}}
{{- end -}}

{{/* A CronJob's template. Takes root, name (backup or restore), script, env (YAML), backoffLimit. */}}
{{- define "duly.backup.job" -}}
{{- $volumes := dict "mounts" (include "duly.backup.mounts" .root) "volumes" (include "duly.backup.volumes" .root) -}}
spec:
  backoffLimit: {{ .backoffLimit }}
  template:
    metadata:
      {{- include "duly.pod.metadata" (dict "root" .root "component" .name "values" .root.Values.jobs) | nindent 6 }}
    spec:
      {{- include "duly.job.pod" (merge (dict "restartPolicy" "Never" "args" (list "sh" "-euc" .script)) $volumes .) | nindent 6 }}
{{- end -}}
