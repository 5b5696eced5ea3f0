{{/* A pod of "helm test", which goes when it has succeeded. checkov would have probes of it. */}}
{{- define "duly.test.annotations" -}}
helm.sh/hook: test
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
checkov.io/skip1: CKV_K8S_8=It asks once and ends.
checkov.io/skip2: CKV_K8S_9=Nothing asks it.
{{- end -}}
