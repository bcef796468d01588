import { Notice } from '../shell/notice.tsx';

/**
 * Why a form was not saved, and what to do, field by field. Nothing is cut or left out in silence. The region is
 * there beforehand, so that it is read out when it fills.
 */
export function NotSaved({ because }: { readonly because: readonly string[] }) {
  return (
    <div role="alert">
      {because.length > 0 && (
        <Notice kind="problem">
          <p>
            <strong>Not saved yet. What you typed is still here.</strong>
          </p>
          {because.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
