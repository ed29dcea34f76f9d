/**
 * SQL that joins the finding `f` of a row `k`: as it stands, or as it stood at the instant in this parameter. What became
 * of a finding after that was not known; one that was proposed after it is not there.
 */
export function findingJoin(instant?: string): string {
  if (instant === undefined) return 'findings k CROSS JOIN LATERAL (SELECT k.*) f';
  const byThen = (column: string): string => `CASE WHEN k.${column} <= ${instant} THEN`;
  return `(SELECT * FROM findings WHERE proposed_at <= ${instant}) k CROSS JOIN LATERAL jsonb_populate_record(NULL::findings, to_jsonb(k) || jsonb_build_object(
      'state', CASE WHEN k.withdrawn_at <= ${instant} THEN 'withdrawn' WHEN k.superseded_at <= ${instant} THEN 'superseded'
                    WHEN k.signed_at <= ${instant} THEN 'signed' ELSE 'awaiting_second_signer' END,
      'signed_at', ${byThen('signed_at')} k.signed_at END,
      'superseded_at', ${byThen('superseded_at')} k.superseded_at END, 'superseded_by', ${byThen('superseded_at')} k.superseded_by END,
      'withdrawn_at', ${byThen('withdrawn_at')} k.withdrawn_at END, 'withdrawal_reason', ${byThen('withdrawn_at')} k.withdrawal_reason END)) f`;
}
