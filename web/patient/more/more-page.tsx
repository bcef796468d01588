import { useAfterglow } from '../../record/use-record.tsx';
import { Button, ButtonLink } from '../../shell/button.tsx';
import { Card, Row, Soft } from '../../shell/card.tsx';
import { Page } from '../../shell/page.tsx';

const places = [
  { href: '/journal', name: 'Journal', what: 'Pages and voice memos.' },
  { href: '/coping', name: 'Coping plan', what: 'Triggers, steps, and what helped.' },
  { href: '/safety-plan', name: 'Safety plan', what: 'For very hard moments.' },
  { href: '/support', name: 'Support', what: 'People and places to reach.' },
  { href: '/saved', name: 'What is saved', what: 'What is on this device, what was sent, who can read it.' },
  { href: '/settings', name: 'Settings', what: 'Passphrase, recovery code, devices, theme, cards.' },
] as const;

export function MorePage() {
  const app = useAfterglow();
  return (
    <Page title="More">
      {places.map(({ href, name, what }) => (
        <Card key={href}>
          <h2>{name}</h2>
          <Row end={<ButtonLink href={href}>Open</ButtonLink>}>
            <Soft>{what}</Soft>
          </Row>
        </Card>
      ))}
      <div>
        <Button kind="primary" onClick={() => void app.lock()}>
          Lock
        </Button>
      </div>
    </Page>
  );
}
