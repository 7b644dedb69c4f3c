import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './announcer.module.css';

const wanted = new EventTarget();

/** Has a sentence said by a screen reader when it is next silent; said twice, it is heard once. */
export function announce(sentence: string): void {
  wanted.dispatchEvent(new CustomEvent('announce', { detail: sentence }));
}

/** Stands once, beside all screens: a region that is there before its words come is read everywhere. */
export function Announcer() {
  const [sentence, setSentence] = useState('');
  useEffect(() => {
    const say = (event: Event) => {
      if (event instanceof CustomEvent) setSentence(String(event.detail));
    };
    wanted.addEventListener('announce', say);
    return () => wanted.removeEventListener('announce', say);
  }, []);
  return (
    <div className={styles.announcer} aria-live="polite" data-announcer>
      {sentence}
    </div>
  );
}

/** Longer than between two keys of somebody who types. */
const restMs = 1_200;

type Props = {
  /** What a screen reader says of it; null while there is nothing worth saying. */
  text: string | null;
  /** For how long it must stand before it is said. */
  afterMs?: number;
  className?: string | undefined;
  'data-status'?: string;
  /** What is seen, where that is more or looks otherwise. */
  children?: ReactNode;
};

/** A count or state beside what one does: seen at once, and said once it rests, not at every key. What it says at first is not news. */
export function Told({ text, afterMs = restMs, className, children, ...rest }: Props) {
  const said = useRef(text);
  useEffect(() => {
    if (text === null || text === said.current) return;
    const timer = setTimeout(() => {
      said.current = text;
      announce(text);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return (
    <output aria-live="off" className={className} {...rest}>
      {children ?? text}
    </output>
  );
}

/** Long enough for a screen reader to have met the region. */
const meetMs = 100;

/**
 * What an act has come to, said at once and found again where it stands. It has a region of its own, for the announcer holds one sentence
 * at a time; it stands empty first, for a region that comes with its words is not read everywhere.
 */
export function Said({ className, children }: Pick<Props, 'className' | 'children'>) {
  const [isMet, setIsMet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsMet(true), meetMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <output className={className} data-said>
      {isMet && children}
    </output>
  );
}
